package dev.cairn.progress;

import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.ContractFile;
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
