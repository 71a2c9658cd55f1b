package dev.cairn.local;

/** What the console says when the platform is up. */
final class Welcome {

    private Welcome() {}

    static String text(String gatewayUrl) {
        return """

                Cairn runs at %s

                  Demo accounts (this machine only), password: cairn
                    author@harbor.test    writes and publishes roadmaps
                    admin@harbor.test     makes cohorts, enrols people
                    mentor@harbor.test    sees the cohort's board
                    learner@harbor.test   walks a roadmap
                    learner@meadow.test   belongs to another organization
                    platform@cairn.test   operates the platform

                  A token for curl:       deploy/token author@harbor.test
                  Logs:                   .cairn/logs
                  Stop:                   deploy/down, or Ctrl-C unless detached
                """.formatted(gatewayUrl);
    }
}
