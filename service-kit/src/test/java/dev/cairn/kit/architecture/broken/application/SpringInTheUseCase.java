package dev.cairn.kit.architecture.broken.application;

import org.springframework.http.HttpStatus;

/** Needs a framework to be tried. */
public record SpringInTheUseCase(HttpStatus status) {}
