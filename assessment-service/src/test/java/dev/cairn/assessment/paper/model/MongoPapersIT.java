package dev.cairn.assessment.paper.model;

import dev.cairn.assessment.RunningAssessment;
import org.springframework.beans.factory.annotation.Autowired;

@RunningAssessment
class MongoPapersIT extends PapersContract {

    @Autowired
    Papers papers;

    @Override
    Papers papers() {
        return papers;
    }
}
