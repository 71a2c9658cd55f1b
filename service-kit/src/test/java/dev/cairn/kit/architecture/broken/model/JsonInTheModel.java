package dev.cairn.kit.architecture.broken.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Knows its form on the wire. */
@JsonInclude
public record JsonInTheModel(String text) {}
