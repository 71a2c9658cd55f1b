package dev.cairn.catalog.reimport;

import dev.cairn.catalog.reimport.model.Proposals;

class FakeProposalsTest extends ProposalsContract {

    private final Proposals proposals = new FakeProposals();

    @Override
    Proposals proposals() {
        return proposals;
    }
}
