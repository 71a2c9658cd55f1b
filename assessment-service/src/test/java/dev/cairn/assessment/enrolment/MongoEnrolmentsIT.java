package dev.cairn.assessment.enrolment;

import dev.cairn.assessment.RunningAssessment;
import org.springframework.beans.factory.annotation.Autowired;

@RunningAssessment
class MongoEnrolmentsIT extends EnrolmentsContract {

    @Autowired
    Enrolments enrolments;

    @Override
    Enrolments enrolments() {
        return enrolments;
    }
}
