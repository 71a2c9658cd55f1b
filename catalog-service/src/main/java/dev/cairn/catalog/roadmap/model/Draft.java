package dev.cairn.catalog.roadmap.model;

/**
 * A roadmap's draft at one moment.
 *
 * @param revision counts changes of the draft from 1
 */
public record Draft(String roadmapId, long revision, Roadmap roadmap) {}
