package dev.cairn.assessment.paper.model;

class InMemoryPapersTest extends PapersContract {

    private final Papers papers = new InMemoryPapers();

    @Override
    Papers papers() {
        return papers;
    }
}
