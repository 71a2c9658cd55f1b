package dev.cairn.assessment.attempt.model;

import dev.cairn.assessment.RunningAssessment;
import org.springframework.beans.factory.annotation.Autowired;

@RunningAssessment
class MongoAttemptsIT extends AttemptsContract {

    @Autowired
    Attempts attempts;

    @Override
    Attempts attempts() {
        return attempts;
    }
}
