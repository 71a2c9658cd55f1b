package dev.cairn.kit.http;

import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.problem.Problem;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/**
 * What the OpenAPI descriptions of all services have in common: how a caller shows who they are, the problem that every
 * error is, pages, idempotency keys and conditions of edits, and who may call what. The words are the javadoc of the controllers.
 */
public final class Contract implements GlobalOpenApiCustomizer, GlobalOperationCustomizer {

    private static final String PROBLEM = "Problem";
    private static final String BEARER = "bearer";
    private static final String LOGIN = "login";

    private final String issuer;

    /**
     * Of a service whose tokens come from one place.
     *
     * @param issuer of the access tokens, as people's browsers see it
     */
    public Contract(String issuer) {
        this.issuer = issuer;
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, PageRequest.class, IdempotencyKey.class, IfMatch.class);
    }

    @Override
    public void customise(OpenAPI description) {
        // Behind the gateway the services have one address, and there the descriptions are read.
        description.setServers(List.of(new Server().url("/").description("The gateway")));
        Components components = description.getComponents() == null ? new Components() : description.getComponents();
        ModelConverters.getInstance(true)
                .readAll(new AnnotatedType(Problem.class))
                .forEach(components::addSchemas);
        components.getSchemas().values().forEach(Contract::reword);
        components.addResponses(PROBLEM, problem());
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
        description.setComponents(components);
        description.setSecurity(
                List.of(new SecurityRequirement().addList(BEARER), new SecurityRequirement().addList(LOGIN)));
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
        }
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == PageRequest.class) {
                operation.addParametersItem(limit()).addParametersItem(cursor());
            } else if (parameter.getParameterType() == IdempotencyKey.class) {
                operation.addParametersItem(idempotencyKey());
            } else if (parameter.getParameterType() == IfMatch.class) {
                operation.addParametersItem(ifMatch());
            }
        }
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation.getRequestBody().getContent().forEach((type, media) -> {
                if (type.startsWith("text/")) {
                    media.setSchema(text());
                }
            });
        }
        operation.setOperationId(idOf(handler));
        Allowed allowed = handler.getMethodAnnotation(Allowed.class);
        if (allowed != null) {
            String said = operation.getDescription();
            if (allowed.value() == Allowed.To.PUBLIC || allowed.value() == Allowed.To.HOOK) {
                operation.setSecurity(List.of());
            }
            operation.setDescription((said == null ? "" : said.strip() + "\n\n") + circle(allowed));
        }
        operation.getResponses().addApiResponse("default", new ApiResponse().$ref(PROBLEM));
        return operation;
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
        if (schema.getDescription() != null) {
            schema.setDescription(markdown(schema.getDescription()));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(Contract::reword);
        }
    }

    /** Javadoc's marks in Markdown's. */
    private static String markdown(String javadoc) {
        return javadoc.replaceAll("<code>(.*?)</code>", "`$1`")
                .replaceAll("\\{@link [^}]*?(\\w+)}", "$1")
                .replaceAll("</?p>", "");
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

    private static ApiResponse problem() {
        return new ApiResponse()
                .description("A problem (RFC 9457). Its code says which; codes are stable.")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    }

    private static Parameter limit() {
        Schema<?> number = new JsonSchema();
        number.setTypes(Set.of("integer"));
        number.setMinimum(BigDecimal.ONE);
        number.setMaximum(BigDecimal.valueOf(PageRequest.LARGEST_LIMIT));
        number.setDefault(PageRequest.DEFAULT_LIMIT);
        return parameter("query", "limit", "How many items the page may have.", number);
    }

    private static Parameter cursor() {
        return parameter("query", "cursor", "The next of the page before; without it, the first page.", text());
    }

    private static Parameter idempotencyKey() {
        Schema<?> key = text();
        key.setPattern("^[\\x21-\\x7E]{1,255}$");
        return parameter(
                "header",
                IdempotencyKey.HEADER,
                "Names this wish: sent again with the same key and content, it is fulfilled once.",
                key);
    }

    private static Parameter ifMatch() {
        return parameter(
                "header",
                HttpHeaders.IF_MATCH,
                "The ETag of what the caller has seen, or * for whatever is there; without it, 428.",
                text());
    }

    private static Parameter parameter(String in, String name, String description, @Nullable Schema<?> schema) {
        return new Parameter()
                .in(in)
                .name(name)
                .description(description)
                .required(false)
                .schema(schema);
    }

    private static Schema<?> text() {
        Schema<?> text = new JsonSchema();
        text.setTypes(Set.of("string"));
        return text;
    }
}
