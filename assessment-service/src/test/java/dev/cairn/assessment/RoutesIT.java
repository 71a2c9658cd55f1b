package dev.cairn.assessment;

import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.ApiClient.Answer;
import dev.cairn.kit.testkit.ContractFile;
import dev.cairn.kit.testkit.RequiredFields;
import dev.cairn.kit.testkit.RouteMatrix;
import dev.cairn.kit.testkit.RouteMatrix.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Who may call what. */
class RoutesIT extends AssessmentStory {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void the_contract_in_the_repository_is_the_one_served() {
        ContractFile.isServed(ApiClient.on(port).http());
    }

    @Test
    void the_contract_requires_what_is_refused_when_it_is_missing() {
        String paper = published();
        Answer started = started(paper, enrolled("ada"));
        String answer = "/attempts/" + started.text("attemptId") + "/answers/"
                + itemIds(started).get(0);
        String papers = "/api/v1/orgs/{org}/papers";

        new RequiredFields(ApiClient.on(port).http())
                .at("POST " + papers, author, "/papers")
                .within("items[0]", "{\"items\":[{}]}", "POST " + papers, author, "/papers")
                .within(
                        "items[0].options[0]",
                        "{\"items\":[{\"kind\":\"single-choice\",\"points\":1,\"options\":[{},{}]}]}",
                        "POST " + papers,
                        author,
                        "/papers")
                .at("POST " + papers + "/{id}/attempts", ada, "/papers/" + paper + "/attempts")
                .at("PUT /api/v1/orgs/{org}/attempts/{id}/answers/{itemId}", ada, answer)
                .holds();
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
