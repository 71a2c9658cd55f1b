package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LinkSettingsTest {

    @EnableConfigurationProperties(LinkSettings.class)
    static class Only {}

    /** The service's own file, without what tests change of it. */
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(Only.class)
            .withPropertyValues("spring.config.location=file:src/main/resources/application.yml")
            .withInitializer(new ConfigDataApplicationContextInitializer());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every=59m",
                "at-once=0",
                "at-once=65",
                "pause=-1s",
                "pause=61s",
                "connect-timeout=0s",
                "timeout=2m",
                "contact=Ada (harbor)",
                "contact=a\nHost: b",
                "ports=",
                "ports=0",
                "ports=80,65536"
            })
    void what_makes_no_sense_stops_the_start(String setting) {
        service.withPropertyValues("cairn.links." + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void in_earnest_links_are_looked_at_once_a_week() {
        service.run(context -> assertThat(context.getBean(LinkSettings.class))
                .isEqualTo(new LinkSettings(
                        true,
                        Duration.ofDays(7),
                        8,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(15),
                        "",
                        Set.of(80, 443))));
    }

    @Test
    void a_start_on_a_machine_for_trying_asks_nobody_outside_unless_it_is_told_to() {
        ApplicationContextRunner local = service.withPropertyValues("spring.profiles.active=local");

        local.run(context ->
                assertThat(context.getBean(LinkSettings.class).checking()).isFalse());
        local.withPropertyValues("CAIRN_LINKS_CHECKING=true")
                .run(context -> assertThat(context.getBean(LinkSettings.class).checking())
                        .isTrue());
    }

    @Test
    void every_setting_has_its_variable() {
        service.withPropertyValues(
                        "CAIRN_LINKS_CHECKING=false",
                        "CAIRN_LINKS_EVERY=1d",
                        "CAIRN_LINKS_AT_ONCE=2",
                        "CAIRN_LINKS_PAUSE=3s",
                        "CAIRN_LINKS_CONNECT_TIMEOUT=4s",
                        "CAIRN_LINKS_TIMEOUT=5s",
                        "CAIRN_LINKS_CONTACT=mailto:ada@harbor.test",
                        "CAIRN_LINKS_PORTS=80,443,8080")
                .run(context -> {
                    LinkSettings settings = context.getBean(LinkSettings.class);
                    assertThat(settings)
                            .isEqualTo(new LinkSettings(
                                    false,
                                    Duration.ofDays(1),
                                    2,
                                    Duration.ofSeconds(3),
                                    Duration.ofSeconds(4),
                                    Duration.ofSeconds(5),
                                    "mailto:ada@harbor.test",
                                    Set.of(80, 443, 8080)));
                    assertThat(settings.manners().userAgent())
                            .isEqualTo("Cairn-link-check/1 (+mailto:ada@harbor.test)");
                });
    }
}
