package dev.cairn.progress.enrolment.model;

import dev.cairn.progress.RunningProgress;
import org.springframework.beans.factory.annotation.Autowired;

@RunningProgress
class MongoEnrolmentsIT extends EnrolmentsContract {

    @Autowired
    Enrolments enrolments;

    @Override
    Enrolments enrolments() {
        return enrolments;
    }
}
