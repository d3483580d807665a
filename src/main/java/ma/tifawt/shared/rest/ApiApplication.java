package ma.tifawt.shared.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * Every JSON resource of the product lives under this path; the version changes when a device in
 * the field would break.
 */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
