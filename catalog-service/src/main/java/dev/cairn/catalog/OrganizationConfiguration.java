package dev.cairn.catalog;

import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.organization.application.AddingMembers;
import dev.cairn.catalog.organization.application.AddingOrganizations;
import dev.cairn.catalog.organization.application.ChangingMembers;
import dev.cairn.catalog.organization.application.ImportingRosters;
import dev.cairn.catalog.organization.application.InvitingPeople;
import dev.cairn.catalog.organization.application.Recording;
import dev.cairn.catalog.organization.application.RegisteringClients;
import dev.cairn.catalog.organization.application.SettlingInvitations;
import dev.cairn.catalog.organization.application.WithdrawingInvitations;
import dev.cairn.catalog.organization.keycloak.AdminApi;
import dev.cairn.catalog.organization.keycloak.KeycloakApiClients;
import dev.cairn.catalog.organization.keycloak.KeycloakInvitations;
import dev.cairn.catalog.organization.keycloak.KeycloakOrganizations;
import dev.cairn.catalog.organization.keycloak.KeycloakPeople;
import dev.cairn.catalog.organization.model.Acceptances;
import dev.cairn.catalog.organization.model.Aliases;
import dev.cairn.catalog.organization.model.ApiClients;
import dev.cairn.catalog.organization.model.Audit;
import dev.cairn.catalog.organization.model.Invitations;
import dev.cairn.catalog.organization.model.Organizations;
import dev.cairn.catalog.organization.model.People;
import dev.cairn.catalog.organization.mongo.MongoAcceptances;
import dev.cairn.catalog.organization.mongo.MongoAliases;
import dev.cairn.catalog.organization.mongo.MongoAudit;
import dev.cairn.kit.Ids;
import dev.cairn.kit.Recurring;
import dev.cairn.kit.identity.Directory;
import dev.cairn.kit.identity.DirectorySettings;
import dev.cairn.kit.identity.KeycloakAdmin;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** How the part of organizations is put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OnboardingSettings.class)
class OrganizationConfiguration {

    @Bean
    AdminApi adminApi(OnboardingSettings settings, DirectorySettings directory, Environment environment) {
        settings.refuseKnownSecret(environment.acceptsProfiles(Profiles.of("local")));
        return new AdminApi(KeycloakAdmin.client(settings.at(directory.realmUrl())));
    }

    @Bean
    Organizations organizations(AdminApi keycloak) {
        return new KeycloakOrganizations(keycloak);
    }

    @Bean
    People people(AdminApi keycloak) {
        return new KeycloakPeople(keycloak);
    }

    @Bean
    Invitations invitations(AdminApi keycloak) {
        return new KeycloakInvitations(keycloak);
    }

    @Bean
    ApiClients apiClients(AdminApi keycloak, People people) {
        return new KeycloakApiClients(keycloak, people);
    }

    @Bean
    Aliases aliases(MongoDatabase database, Clock clock) {
        return new MongoAliases(database, clock);
    }

    @Bean
    Acceptances acceptances(MongoDatabase database) {
        return new MongoAcceptances(database);
    }

    @Bean
    Audit audit(MongoDatabase database, Ids ids, Clock clock) {
        return new MongoAudit(database, ids, clock);
    }

    @Bean
    Recording recording(Audit audit) {
        return new Recording(audit);
    }

    @Bean
    AddingOrganizations addingOrganizations(Organizations organizations, Aliases aliases, Recording recording) {
        return new AddingOrganizations(organizations, aliases, recording);
    }

    @Bean
    AddingMembers addingMembers(People people, Directory directory, Recording recording) {
        return new AddingMembers(people, directory, recording);
    }

    @Bean
    ChangingMembers changingMembers(People people, Directory directory, Recording recording) {
        return new ChangingMembers(people, directory, recording);
    }

    @Bean
    ImportingRosters importingRosters(AddingMembers addingMembers) {
        return new ImportingRosters(addingMembers);
    }

    @Bean
    InvitingPeople invitingPeople(
            Invitations invitations,
            Acceptances acceptances,
            People people,
            Directory directory,
            AddingMembers addingMembers,
            Recording recording,
            Clock clock) {
        return new InvitingPeople(invitations, acceptances, people, directory, addingMembers, recording, clock);
    }

    @Bean
    WithdrawingInvitations withdrawingInvitations(Invitations invitations, Recording recording) {
        return new WithdrawingInvitations(invitations, recording);
    }

    @Bean
    SettlingInvitations settlingInvitations(
            Invitations invitations,
            Acceptances acceptances,
            People people,
            Directory directory,
            Recording recording,
            Clock clock) {
        return new SettlingInvitations(invitations, acceptances, people, directory, recording, clock);
    }

    @Bean
    Recurring settlingRounds(SettlingInvitations settling, OnboardingSettings settings) {
        return new Recurring("settling the invitations", settings.settleEvery(), settling::settling);
    }

    @Bean
    RegisteringClients registeringClients(ApiClients clients, Recording recording) {
        return new RegisteringClients(clients, recording);
    }
}
