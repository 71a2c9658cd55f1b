package dev.cairn.catalog;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The catalog as a program. */
@SpringBootApplication
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Cairn catalog",
                        version = "v1",
                        description =
                                "What can be learned: roadmaps with their drafts, the editions that are published of them, and the people of an organization."))
public class CatalogService {

    public static void main(String[] arguments) {
        SpringApplication.run(CatalogService.class, arguments);
    }
}
