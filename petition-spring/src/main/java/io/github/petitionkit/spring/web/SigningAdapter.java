package io.github.petitionkit.spring.web;

import io.github.petitionkit.jackson.UnreadableJsonException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.SignatureRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Calls the endpoint of signers with the arguments that Spring MVC would find, without its data binding and models. It leaves
 * the call to Spring's adapter if the host has an own one, or advice for bodies of requests.
 */
final class SigningAdapter implements HandlerAdapter, Ordered {
    private static final String PETITION = "petition";

    private final PetitionJson json;
    private final ApplicationContext context;
    private final ObjectProvider<RequestMappingHandlerAdapter> standard;
    private @Nullable Boolean isUsed;

    /**
     * Makes an adapter. It looks at the host's beans when the first request comes.
     *
     * @param json reads the bodies
     * @param context has the advice of the host
     * @param standard Spring's adapter
     */
    SigningAdapter(
            PetitionJson json, ApplicationContext context, ObjectProvider<RequestMappingHandlerAdapter> standard) {
        this.json = json;
        this.context = context;
        this.standard = standard;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean supports(Object handler) {
        return handler instanceof HandlerMethod method && method.getBean() instanceof SigningController && isUsed();
    }

    private boolean isUsed() {
        Boolean known = isUsed;
        if (known == null) {
            known = standard.stream().allMatch(each -> each.getClass() == RequestMappingHandlerAdapter.class)
                    && ControllerAdviceBean.findAnnotatedBeans(context).stream()
                            .noneMatch(SigningAdapter::isForBodiesOfRequests);
            isUsed = known;
        }
        return known;
    }

    private static boolean isForBodiesOfRequests(ControllerAdviceBean advice) {
        Class<?> type = advice.getBeanType();
        return type != null && RequestBodyAdvice.class.isAssignableFrom(type);
    }

    @Override
    public @Nullable ModelAndView handle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        SigningController controller = (SigningController) ((HandlerMethod) handler).getBean();
        controller.sign(petition(request), body(request), request, response, RequestContextUtils.getLocale(request));
        return null;
    }

    private static PetitionId petition(HttpServletRequest request) {
        Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        try {
            return PetitionId.of(String.valueOf(variables.get(PETITION)));
        } catch (IllegalArgumentException malformed) {
            throw new BadParameterException(PETITION, String.valueOf(malformed.getMessage()));
        }
    }

    private SignatureRequest body(HttpServletRequest request) {
        try {
            return json.read(request.getInputStream(), SignatureRequest.class);
        } catch (UnreadableJsonException | IOException unreadable) {
            throw new HttpMessageNotReadableException(
                    String.valueOf(unreadable.getMessage()), unreadable, new ServletServerHttpRequest(request));
        }
    }
}
