package dev.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** What the tests expect of answers. */
final class Expect {

    private Expect() {}

    /** A problem of the gateway's own table, whole. */
    static void problem(HttpResponse<String> answer, GatewayProblem problem) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(problem.status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body())
                .contains(
                        "\"code\":\"" + problem.code + "\"",
                        "\"type\":\"urn:cairn:problem:" + problem.code + "\"",
                        "\"status\":" + problem.status,
                        "\"requestId\":\""
                                + answer.headers().firstValue("X-Request-Id").orElse("none") + "\"");
    }

    /** As above, and it names which part of the platform it is about. */
    static void problem(HttpResponse<String> answer, GatewayProblem problem, String part) {
        problem(answer, problem);
        assertThat(answer.body()).contains("\"part\":\"" + part + "\"");
    }
}
