package dev.cairn.progress;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Progress as a program. */
@SpringBootApplication
public class ProgressService {

    public static void main(String[] arguments) {
        SpringApplication.run(ProgressService.class, arguments);
    }
}
