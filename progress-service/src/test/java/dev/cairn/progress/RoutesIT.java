package dev.cairn.progress;

import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.ContractFile;
import dev.cairn.kit.testkit.RequiredFields;
import dev.cairn.kit.testkit.RouteMatrix;
import dev.cairn.kit.testkit.RouteMatrix.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** What is served, and who may call it. */
class RoutesIT extends ProgressStory {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void the_contract_in_the_repository_is_the_one_served() {
        ContractFile.isServed(ApiClient.on(port).http());
    }

    @Test
    void the_contract_requires_what_is_refused_when_it_is_missing() {
        String cohort = cohort(published(1));
        String enrolment = enrolled(cohort, People.ADA);
        String org = "/api/v1/orgs/{org}";

        new RequiredFields(ApiClient.on(port).http())
                .at("POST " + org + "/cohorts", admin, "/cohorts")
                .at("POST " + org + "/cohorts/{cohortId}/enrolments", admin, "/cohorts/" + cohort + "/enrolments")
                .at("PUT " + org + "/enrolments/{id}/topics/{topicId}", ada, "/enrolments/" + enrolment + "/topics/any")
                .holds();
    }

    @Test
    void every_route_stands_in_the_matrix_and_the_matrix_holds() {
        String org = "/api/v1/orgs/{org}";
        RouteMatrix matrix = new RouteMatrix(
                ApiClient.on(port).http(),
                "progress",
                List.of(
                        Row.roles("POST", org + "/cohorts", "admin"),
                        Row.roles("GET", org + "/cohorts", "admin", "mentor"),
                        Row.roles("POST", org + "/cohorts/{cohortId}/enrolments", "admin", "mentor"),
                        Row.roles("GET", org + "/cohorts/{cohortId}/board", "admin", "mentor"),
                        Row.signedIn("GET", "/api/v1/me/enrolments"),
                        Row.roles("GET", org + "/enrolments/{id}", "learner", "mentor", "admin"),
                        Row.roles("PUT", org + "/enrolments/{id}/topics/{topicId}", "learner"),
                        Row.roles("GET", org + "/enrolments/{id}/ledger", "learner", "mentor", "admin")));

        matrix.coversExactly(requestMappingHandlerMapping);
        matrix.holds();
    }
}
