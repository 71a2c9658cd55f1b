package dev.cairn.assessment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The assessment as a program. */
@SpringBootApplication
public class AssessmentService {

    public static void main(String[] arguments) {
        SpringApplication.run(AssessmentService.class, arguments);
    }
}
