package ma.tifawt.interop.oneroster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A bundle as another system writes it, with what we may not keep; tests spoil one thing of it. */
public final class ForeignBundle {

  private final Map<String, String> files = new LinkedHashMap<>();

  public ForeignBundle() {
    files.put(
        "manifest.csv",
        """
        propertyName,value
        manifest.version,1.0
        oneroster.version,1.2
        file.academicSessions,bulk
        file.classes,bulk
        file.courses,bulk
        file.demographics,bulk
        file.enrollments,bulk
        file.orgs,bulk
        file.roles,bulk
        file.users,bulk
        file.results,absent
        source.systemName,Some SIS
        """);
    files.put(
        "orgs.csv",
        """
        sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
        d1,,,Académie,district,,
        s1,,,Maison de jeunes Yacoub El Mansour,school,RAB-1,d1
        """);
    files.put(
        "academicSessions.csv",
        """
        sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
        t1,,,2026-2027,schoolYear,2026-09-01,2027-06-30,,2027
        """);
    files.put(
        "courses.csv",
        """
        sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
        c1,,,t1,Informatique,INF,,d1,,
        """);
    files.put(
        "classes.csv",
        """
        sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
        k1,,,Les bâtisseurs,,c1,RAB-1-B,scheduled,,s1,t1,,,
        k2,,,Mathématiques,,c1,MATH-6,scheduled,,s1,t1,,,
        """);
    files.put(
        "users.csv",
        """
        sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
        u1,,,true,ntazi,{LDAP:ntazi},Nora,Tazi,,J130011122,nora@example.ma,+212600000001,0522000001,,6,secret-1,,,,,,s1,
        u2,,,true,mberrada,,Mehdi,Berrada,,,,,,,6,,,,,,,s1,
        u3,,,true,prof,,Driss,Alami,,,driss@example.ma,,,,,,,,,,,s1,
        """);
    files.put(
        "roles.csv",
        """
        sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
        r1,,,u1,primary,student,,,s1,
        r2,,,u2,primary,student,,,s1,
        r3,,,u3,primary,teacher,,,s1,
        """);
    files.put(
        "enrollments.csv",
        """
        sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
        e1,,,k1,s1,u1,student,true,2026-10-05,
        e2,,,k2,s1,u1,student,false,2026-09-07,
        e3,,,k1,s1,u3,teacher,true,,
        """);
    files.put(
        "demographics.csv",
        """
        sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus
        u1,,,2013-05-03,female,false,false,true,false,false,false,false,MA,,Casablanca,
        u2,,,2012-11-12,male,,,,,,,,,,,
        """);
  }

  /** The same with one piece of a file another. */
  ForeignBundle with(String file, String old, String now) {
    String text = files.get(file);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(old + " is not in " + file);
    }
    files.put(file, text.replace(old, now));
    return this;
  }

  ForeignBundle without(String file) {
    files.remove(file);
    return this;
  }

  Path write() throws IOException {
    Path zip = Files.createTempFile("foreign", ".zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream bundle = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        bundle.putNextEntry(new ZipEntry(file.getKey()));
        bundle.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        bundle.closeEntry();
      }
    }
    return zip;
  }
}
