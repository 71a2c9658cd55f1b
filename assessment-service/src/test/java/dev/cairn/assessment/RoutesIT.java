package dev.cairn.assessment;

import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.ContractFile;
import dev.cairn.kit.testkit.RouteMatrix;
import dev.cairn.kit.testkit.RouteMatrix.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Who may call what. */
@RunningAssessment
class RoutesIT {

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void the_contract_in_the_repository_is_the_one_served() {
        ContractFile.isServed(ApiClient.on(port).http());
    }

    @Test
    void every_route_stands_in_the_matrix_and_the_matrix_holds() {
        String papers = "/api/v1/orgs/{org}/papers";
        String attempts = "/api/v1/orgs/{org}/attempts";
        RouteMatrix matrix = new RouteMatrix(
                ApiClient.on(port).http(),
                "assessment",
                List.of(
                        Row.roles("POST", papers, "author"),
                        Row.members("GET", papers),
                        Row.roles("GET", papers + "/{id}", "author"),
                        Row.roles("POST", papers + "/{id}/publication", "author"),
                        Row.roles("POST", papers + "/{id}/attempts", "learner"),
                        Row.roles("GET", attempts + "/{id}", "learner"),
                        Row.roles("PUT", attempts + "/{id}/answers/{itemId}", "learner"),
                        Row.roles("POST", attempts + "/{id}/submission", "learner")));

        matrix.coversExactly(requestMappingHandlerMapping);
        matrix.holds();
    }
}
