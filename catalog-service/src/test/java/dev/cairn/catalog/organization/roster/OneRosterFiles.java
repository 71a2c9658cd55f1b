package dev.cairn.catalog.organization.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes OneRoster zips with the columns that the binding names. */
public final class OneRosterFiles {

    static final String MANIFEST = """
            propertyName,value
            manifest.version,1.0
            oneroster.version,1.2
            file.users,bulk
            file.orgs,bulk
            file.enrollments,bulk
            file.roles,absent
            """;
    private static final String USER_COLUMNS =
            "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,"
                    + "email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,"
                    + "preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns\n";
    private static final String ORGS = """
            sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
            school,,,Harbor School,school,,
            """;
    private static final String ENROLLMENT_COLUMNS =
            "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n";

    private OneRosterFiles() {}

    /** A whole set of files around these lines. */
    public static Map<String, String> of(String users, String enrollments) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("manifest.csv", MANIFEST);
        files.put("users.csv", USER_COLUMNS + users);
        files.put("orgs.csv", ORGS);
        files.put("enrollments.csv", ENROLLMENT_COLUMNS + enrollments);
        files.put("classes.csv", "whatever");
        return files;
    }

    public static String user(String id, String status, String enabled, String email, String org) {
        return id + "," + status + ",," + enabled + ",name,,Given,Family,,," + email + ",,,,,,,,,,," + org + ",\n";
    }

    public static String enrolment(String user, String role) {
        return "e,,,class,school," + user + "," + role + ",false,,\n";
    }

    public static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return bytes.toByteArray();
    }
}
