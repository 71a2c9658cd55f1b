package dev.cairn.catalog.organization;

import dev.cairn.catalog.organization.model.ApiClients;
import dev.cairn.catalog.organization.model.Invitations;
import dev.cairn.catalog.organization.model.Newcomer;
import dev.cairn.catalog.organization.model.Organization;
import dev.cairn.catalog.organization.model.Organizations;
import dev.cairn.catalog.organization.model.People;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.identity.Directory;
import dev.cairn.kit.identity.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An identity provider in memory, which keeps the same laws as the real one. Calls come one at a time. */
final class FakeIdentity implements Organizations, People, Invitations, ApiClients, Directory {

    private final Map<String, Organization> organizations = new TreeMap<>();
    private final Map<String, Newcomer> people = new TreeMap<>();
    private final Map<String, Map<String, Set<Role>>> members = new TreeMap<>();
    private final Map<String, Promise> promises = new TreeMap<>();
    private final Map<String, ApiClient> clients = new TreeMap<>();
    private final Map<String, Open> open = new TreeMap<>();
    private final List<String> mails = new ArrayList<>();
    private boolean hasMail;
    private @Nullable Runnable beforeTaking;
    private @Nullable Runnable beforeWithdrawing;
    private int count;

    FakeIdentity withMail() {
        hasMail = true;
        return this;
    }

    /** Does something once, between what a command has seen and what it takes. */
    void onceBeforeTaking(Runnable other) {
        beforeTaking = other;
    }

    /** Likewise, before an invitation is withdrawn. */
    void onceBeforeWithdrawing(Runnable other) {
        beforeWithdrawing = other;
    }

    List<String> sent() {
        return mails;
    }

    /** The person follows the link of the mail. */
    void accept(String organization, String email) {
        if (open.remove(organization + "/" + email) != null) {
            String id = known(email).orElseGet(() -> made(new Newcomer(email, null, null)));
            of(organization).putIfAbsent(id, EnumSet.noneOf(Role.class));
        }
    }

    /** The invitation runs out. */
    void lapse(String organization, String email) {
        open.remove(organization + "/" + email);
    }

    /** As an operator would at the provider's console. */
    void removeOrganization(String alias) {
        organizations.remove(alias);
        members.remove(alias);
    }

    @Override
    public Mono<Addition> add(Organization organization) {
        return answer(() -> {
            if (organizations.containsKey(organization.alias())) {
                return Addition.ALIAS_TAKEN;
            }
            if (organizations.values().stream().anyMatch(one -> one.name().equals(organization.name()))) {
                return Addition.NAME_TAKEN;
            }
            organizations.put(organization.alias(), organization);
            members.put(organization.alias(), new TreeMap<>());
            return Addition.ADDED;
        });
    }

    @Override
    public Mono<Organization> find(String alias) {
        return Mono.defer(() -> Mono.justOrEmpty(organizations.get(alias)));
    }

    @Override
    public Mono<Page<Organization>> list(PageRequest request) {
        return answer(() -> page(
                organizations.values().stream()
                        .sorted(Comparator.comparing(Organization::name))
                        .toList(),
                request,
                Organization::name));
    }

    @Override
    public Mono<String> idOf(String email) {
        return Mono.defer(() -> Mono.justOrEmpty(known(email)));
    }

    @Override
    public Mono<Creation> create(Newcomer newcomer) {
        return answer(() -> {
            if (known(newcomer.email()).isPresent()) {
                return new Creation.Known();
            }
            if (!newcomer.email().contains("@")) {
                return new Creation.Unfit();
            }
            return new Creation.Created(made(newcomer));
        });
    }

    @Override
    public Mono<Boolean> join(String organization, String personId) {
        return answer(() -> of(organization).putIfAbsent(personId, EnumSet.noneOf(Role.class)) == null);
    }

    @Override
    public Mono<Boolean> leave(String organization, String personId) {
        return answer(() -> of(organization).remove(personId) != null);
    }

    @Override
    public Mono<Boolean> give(String organization, String personId, Role role) {
        return answer(
                () -> Objects.requireNonNull(of(organization).get(personId)).add(role));
    }

    @Override
    public Mono<Boolean> take(String organization, String personId, Role role) {
        return answer(() -> {
            Runnable other = beforeTaking;
            beforeTaking = null;
            if (other != null) {
                other.run();
            }
            return of(organization).getOrDefault(personId, Set.of()).contains(role)
                    && Objects.requireNonNull(of(organization).get(personId)).remove(role);
        });
    }

    @Override
    public Flux<String> holders(String organization, Role role) {
        return Flux.defer(() -> Flux.fromIterable(of(organization).entrySet().stream()
                .filter(member -> member.getValue().contains(role) && people.containsKey(member.getKey()))
                .map(Map.Entry::getKey)
                .toList()));
    }

    @Override
    public Mono<Boolean> canSend() {
        return answer(() -> hasMail);
    }

    @Override
    public Mono<Sending> send(String organization, String email) {
        return answer(() -> {
            Open sent = new Open("mail-" + mails.size(), email, null, Set.of(), Instant.EPOCH, Instant.MAX);
            open.put(organization + "/" + email, sent);
            mails.add(email);
            return Sending.SENT;
        });
    }

    @Override
    public Mono<Boolean> isOpen(String organization, String email) {
        return answer(() -> open.containsKey(organization + "/" + email));
    }

    @Override
    public Mono<Page<Open>> open(String organization, PageRequest request) {
        return answer(() -> page(
                open.entrySet().stream()
                        .filter(there -> there.getKey().startsWith(organization + "/"))
                        .map(there -> withRoles(organization, there.getValue()))
                        .toList(),
                request,
                Open::email));
    }

    @Override
    public Mono<Open> find(String organization, String invitationId) {
        return Mono.defer(() -> Mono.justOrEmpty(open.entrySet().stream()
                .filter(there -> there.getKey().startsWith(organization + "/"))
                .map(Map.Entry::getValue)
                .filter(there -> there.id().equals(invitationId))
                .findFirst()
                .map(there -> withRoles(organization, there))));
    }

    @Override
    public Mono<Boolean> withdraw(String organization, String invitationId) {
        Runnable other = beforeWithdrawing;
        beforeWithdrawing = null;
        if (other != null) {
            other.run();
        }
        return find(organization, invitationId)
                .map(there -> open.remove(organization + "/" + there.email()) != null)
                .defaultIfEmpty(false);
    }

    private Open withRoles(String organization, Open there) {
        Promise promise = promises.get(organization + ":" + there.email());
        return promise == null
                ? there
                : new Open(there.id(), there.email(), promise.id(), promise.roles(), there.sentAt(), there.expiresAt());
    }

    @Override
    public Mono<String> promise(String organization, String email, Set<Role> roles) {
        return answer(() -> {
            String id = organization + ":" + email;
            promises.put(id, new Promise(id, email, roles));
            return id;
        });
    }

    @Override
    public Mono<Promise> promised(String organization, String promiseId) {
        return Mono.defer(() -> Mono.justOrEmpty(promises.get(promiseId))
                .filter(promise -> promise.id().startsWith(organization + ":")));
    }

    @Override
    public Mono<Void> forget(String organization, String promiseId) {
        return Mono.fromRunnable(() -> promises.remove(promiseId));
    }

    @Override
    public Mono<Registered> add(String organization, ApiClient client) {
        return answer(() -> {
            ApiClient there = clients.computeIfAbsent(client.id(), id -> client);
            Set<Role> roles = EnumSet.of(Role.INTEGRATION);
            roles.addAll(there.rights());
            of(organization).put(subjectOf(there.id()), roles);
            return new Registered(there, subjectOf(there.id()), "secret of " + there.id());
        });
    }

    @Override
    public Mono<Page<ApiClient>> list(String organization, PageRequest request) {
        return answer(() -> page(
                clients.values().stream()
                        .filter(isOf(organization))
                        .filter(client -> of(organization).containsKey(subjectOf(client.id())))
                        .toList(),
                request,
                ApiClient::id));
    }

    @Override
    public Mono<String> subject(String organization, String id) {
        return Mono.defer(() -> Mono.justOrEmpty(clients.get(id)))
                .filter(isOf(organization))
                .map(client -> subjectOf(client.id()));
    }

    @Override
    public Mono<Boolean> remove(String organization, String id) {
        return subject(organization, id)
                .map(subject -> {
                    of(organization).remove(subject);
                    return clients.remove(id) != null;
                })
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<Page<Member>> members(String organization, PageRequest request) {
        return answer(() -> page(
                of(organization).keySet().stream()
                        .filter(people::containsKey)
                        .map(id -> shown(organization, id))
                        .toList(),
                request,
                Member::id));
    }

    @Override
    public Mono<Member> member(String organization, String id) {
        return Mono.defer(() -> of(organization).containsKey(id) && people.containsKey(id)
                ? Mono.just(shown(organization, id))
                : Mono.empty());
    }

    private Member shown(String organization, String id) {
        Newcomer person = Objects.requireNonNull(people.get(id));
        return new Member(
                id,
                person.email(),
                Objects.requireNonNullElse(person.givenName(), ""),
                Set.copyOf(Role.words(Objects.requireNonNull(of(organization).get(id)))));
    }

    private Map<String, Set<Role>> of(String organization) {
        return members.getOrDefault(organization, new TreeMap<>());
    }

    private Optional<String> known(String email) {
        return people.entrySet().stream()
                .filter(person -> person.getValue().email().equals(email))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private String made(Newcomer newcomer) {
        String id = "person-" + count++;
        people.put(id, newcomer);
        return id;
    }

    private static String subjectOf(String clientId) {
        return "account-of-" + clientId;
    }

    private static Predicate<ApiClient> isOf(String organization) {
        return client -> client.id().startsWith(organization + ".");
    }

    private static <T> Page<T> page(List<T> all, PageRequest request, Function<T, String> position) {
        String after = request.after();
        return Page.of(
                all.stream()
                        .filter(one -> after == null || position.apply(one).compareTo(after) > 0)
                        .limit(request.limit() + 1L)
                        .toList(),
                request,
                position);
    }

    private static <T> Mono<T> answer(Supplier<T> answer) {
        return Mono.fromSupplier(answer);
    }
}
