package dev.cairn.kit.architecture.broken.model;

import reactor.core.scheduler.Scheduler;

/** A port that says where it runs. */
public interface PortWithThreads {
    Scheduler where();
}
