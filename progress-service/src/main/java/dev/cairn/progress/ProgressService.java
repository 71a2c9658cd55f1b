package dev.cairn.progress;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Progress as a program. */
@SpringBootApplication
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Cairn progress",
                        version = "v1",
                        description =
                                "How far learners have come: cohorts, enrolments, the state of each topic, and the ledger of everything that changed."))
public class ProgressService {

    public static void main(String[] arguments) {
        SpringApplication.run(ProgressService.class, arguments);
    }
}
