package ma.tifawt.catalogue.web;

import ma.tifawt.catalogue.Course;
import ma.tifawt.catalogue.CourseModule;

/** Where a lesson stands. */
record CoursePlace(Course course, CourseModule module) {}
