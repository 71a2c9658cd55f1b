package dev.cairn.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test of the running gateway, with limits that it does not meet; all of these share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"cairn.gateway.rate-limit.capacity=100000", "cairn.gateway.login-limit.capacity=100000"})
@ContextConfiguration(initializers = Surroundings.class)
@interface RunningGateway {}
