package dev.cairn.kit.architecture.broken.model;

import reactor.core.publisher.Mono;

/** Decides later. */
public record WaitingDecision(Mono<String> outcome) {}
