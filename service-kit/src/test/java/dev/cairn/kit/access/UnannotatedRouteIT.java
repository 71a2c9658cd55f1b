package dev.cairn.kit.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.kit.testkit.ServiceUnderTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class UnannotatedRouteIT {

    @Test
    void aServiceWithARouteThatSaysNotWhomItIsForDoesNotStart() {
        assertThatThrownBy(() -> start(OpenDoor.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/api/v1/open-door")
                .hasMessageContaining("@Allowed");
    }

    @Test
    void aServiceWithARouteForRolesThatNamesNoneDoesNotStart() {
        assertThatThrownBy(() -> start(NoRoles.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/api/v1/no-roles");
    }

    @Test
    void aServiceThatOpensARouteToAnyoneAtAnotherAddressDoesNotStart() {
        assertThatThrownBy(() -> start(Strayed.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/api/v1/strayed");
    }

    @Test
    void aServiceWithAHookAtAnotherAddressDoesNotStart() {
        assertThatThrownBy(() -> start(StrayedHook.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/api/v1/strayed-hook");
    }

    @Test
    void aServiceThatUsesTheLocalSecretOutsideOfItsProfileDoesNotStart() {
        assertThatThrownBy(() -> start(Plain.class, "cairn.directory.client-secret=cairn-local-directory-secret"))
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cairn.directory.client-secret");
    }

    private static void start(Class<?> application, String... properties) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .initializers(
                        new ServiceUnderTest(),
                        starting -> TestPropertyValues.of(properties).applyTo(starting))
                .properties("spring.config.name=notes", "server.port=0", "cairn.service=broken")
                .run()) {
            context.stop();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Plain {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(OpenDoorController.class)
    static class OpenDoor {}

    @RestController
    static class OpenDoorController {
        @GetMapping("/api/v1/open-door")
        String open() {
            return "open";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(StrayedController.class)
    static class Strayed {}

    @RestController
    static class StrayedController {
        @GetMapping("/api/v1/strayed")
        @Allowed(Allowed.To.PUBLIC)
        String open() {
            return "open";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(StrayedHookController.class)
    static class StrayedHook {}

    @RestController
    static class StrayedHookController {
        @PostMapping("/api/v1/strayed-hook")
        @Allowed(Allowed.To.HOOK)
        String hear() {
            return "heard";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(NoRolesController.class)
    static class NoRoles {}

    @RestController
    static class NoRolesController {
        @GetMapping("/api/v1/no-roles")
        @Allowed(Allowed.To.ROLES)
        String open() {
            return "open";
        }
    }
}
