package dev.cairn.assessment;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The assessment as a program. */
@SpringBootApplication
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Cairn assessment",
                        version = "v1",
                        description =
                                "What learners can show: papers about an edition, attempts at them, and their grades."))
public class AssessmentService {

    public static void main(String[] arguments) {
        SpringApplication.run(AssessmentService.class, arguments);
    }
}
