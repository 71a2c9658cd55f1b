package dev.cairn.progress.enrolment.model;

/**
 * An enrolment in a list: its number without the states of its topics.
 *
 * @param title of the edition's roadmap
 */
public record EnrolmentSummary(
        String organization,
        String cohortId,
        String learnerId,
        String roadmapId,
        int edition,
        String title,
        Progress progress) {

    public String enrolmentId() {
        return Enrolment.id(cohortId, learnerId);
    }
}
