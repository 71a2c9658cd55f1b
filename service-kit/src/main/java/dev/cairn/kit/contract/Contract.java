package dev.cairn.kit.contract;

import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.http.IdempotencyKey;
import dev.cairn.kit.http.IfMatch;
import dev.cairn.kit.http.PageRequest;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * What the OpenAPI descriptions of all services have in common: how a caller shows who they are, the problems, pages,
 * idempotency keys and conditions of edits, and who may call what. The words are the javadoc of the controllers.
 */
public final class Contract implements GlobalOpenApiCustomizer, GlobalOperationCustomizer {

    private static final String BEARER = "bearer";
    private static final String LOGIN = "login";
    private static final String TABLES = "dev.cairn";

    private final String issuer;
    private final ProblemTables problems;

    /**
     * Of a service whose tokens come from one place.
     *
     * @param issuer of the access tokens, as people's browsers see it
     */
    public Contract(String issuer) {
        this.issuer = issuer;
        // Now, as it reads files: the description is made on an event loop.
        this.problems = ProblemTables.below(TABLES);
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, PageRequest.class, IdempotencyKey.class, IfMatch.class);
    }

    @Override
    public void customise(OpenAPI description) {
        // Behind the gateway the services have one address, and there the descriptions are read.
        description.setServers(List.of(new Server().url("/").description("The gateway")));
        Components components = description.getComponents() == null ? new Components() : description.getComponents();
        description.setComponents(components);
        problems.describe(components);
        components.getSchemas().values().forEach(Contract::reword);
        describeAccess(description, components);
        if (description.getTags() != null) {
            description.setTags(description.getTags().stream()
                    .map(tag -> tag.name(word(tag.getName())))
                    .sorted(Comparator.comparing(Tag::getName))
                    .toList());
        }
        if (description.getPaths() != null) {
            description.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.setTags(
                            operation.getTags().stream().map(Contract::word).toList()));
            Schemas.requireWhatIsWritten(description);
        }
    }

    private void describeAccess(OpenAPI description, Components components) {
        components.addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token for the audience cairn-api."));
        components.addSecuritySchemes(
                LOGIN,
                new SecurityScheme()
                        .type(SecurityScheme.Type.OPENIDCONNECT)
                        .openIdConnectUrl(issuer + "/.well-known/openid-configuration")
                        .description("Where access tokens come from."));
        description.setSecurity(
                List.of(new SecurityRequirement().addList(BEARER), new SecurityRequirement().addList(LOGIN)));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        KitParameters.add(operation, handler);
        describeFiles(operation.getRequestBody());
        operation.setOperationId(idOf(handler));
        operation.setSummary(Javadoc.markdown(operation.getSummary()));
        operation.setDescription(Javadoc.markdown(operation.getDescription()));
        Allowed allowed = handler.getMethodAnnotation(Allowed.class);
        if (allowed != null) {
            String said = operation.getDescription();
            if (allowed.value() == Allowed.To.PUBLIC || allowed.value() == Allowed.To.HOOK) {
                operation.setSecurity(List.of());
            }
            String whose = circle(allowed);
            if (said == null) {
                operation.setDescription(whose);
            } else if (!said.endsWith(whose)) {
                // Routes that differ in their media types only are one operation, and come here one after the other.
                operation.setDescription(said.strip() + "\n\n" + whose);
            }
        }
        Answers.add(operation, handler);
        return operation;
    }

    /** Bytes that a controller reads itself: a text, JSON of a form of its own, or a file. */
    private static void describeFiles(@Nullable RequestBody body) {
        if (body == null || body.getContent() == null) {
            return;
        }
        body.getContent().forEach((type, media) -> {
            if (type.startsWith("text/")) {
                media.setSchema(Schemas.text());
            } else if (isBytes(media)) {
                Schema<?> file = Schemas.typed(type.equals("application/json") ? "object" : "string");
                file.setFormat(type.equals("application/json") ? null : "binary");
                media.setSchema(file);
            }
        });
    }

    private static boolean isBytes(MediaType media) {
        Schema<?> schema = media.getSchema();
        return schema != null && Objects.equals(schema.getFormat(), "byte");
    }

    /** From NotesController and list to "notesList": unique, and stable when another route comes. */
    private static String idOf(HandlerMethod handler) {
        String controller = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        String method = handler.getMethod().getName();
        return controller.substring(0, 1).toLowerCase(Locale.ROOT)
                + controller.substring(1)
                + method.substring(0, 1).toUpperCase(Locale.ROOT)
                + method.substring(1);
    }

    /** From "notes-controller" to "Notes". */
    private static String word(String tag) {
        String name = tag.replaceFirst("-controller$", "");
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static void reword(Schema<?> schema) {
        schema.setDescription(Javadoc.markdown(schema.getDescription()));
        Schemas.properties(schema).values().forEach(Contract::reword);
    }

    private static String circle(Allowed allowed) {
        return switch (allowed.value()) {
            case PUBLIC -> "For anyone, also without an account.";
            case HOOK -> "For outside systems that know the hook's secret.";
            case SIGNED_IN -> "For anyone with a valid token.";
            case MEMBERS -> "For members of the organization.";
            case ROLES -> "For members of the organization with the role " + String.join(" or ", allowed.roles()) + ".";
            case PLATFORM -> "For operators of the platform.";
        };
    }
}
