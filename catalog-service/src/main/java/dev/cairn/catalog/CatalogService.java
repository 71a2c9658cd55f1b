package dev.cairn.catalog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The catalog as a program. */
@SpringBootApplication
public class CatalogService {

    public static void main(String[] arguments) {
        SpringApplication.run(CatalogService.class, arguments);
    }
}
