package ma.tifawt.regrouping.web;

import java.io.Serializable;
import java.time.LocalDate;

/** What is typed about the group that children will be in. */
public class GroupForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String nameAr;
  private String nameFr;
  private String course;
  private String band;
  private long season;
  private long target;
  private long centre;
  private LocalDate day;

  public String getNameAr() {
    return nameAr;
  }

  public void setNameAr(String nameAr) {
    this.nameAr = nameAr;
  }

  public String getNameFr() {
    return nameFr;
  }

  public void setNameFr(String nameFr) {
    this.nameFr = nameFr;
  }

  public String getCourse() {
    return course;
  }

  public void setCourse(String course) {
    this.course = course;
  }

  public String getBand() {
    return band;
  }

  public void setBand(String band) {
    this.band = band;
  }

  public long getSeason() {
    return season;
  }

  public void setSeason(long season) {
    this.season = season;
  }

  public long getTarget() {
    return target;
  }

  public void setTarget(long target) {
    this.target = target;
  }

  public long getCentre() {
    return centre;
  }

  public void setCentre(long centre) {
    this.centre = centre;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }
}
