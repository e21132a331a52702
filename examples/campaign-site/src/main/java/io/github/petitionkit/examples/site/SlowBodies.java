package io.github.petitionkit.examples.site;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Reads the body of a request without a thread that waits for it, before any filter but that of the sessions sees the request. A few hundred
 * clients that send a byte every few seconds would otherwise hold all threads of the server.
 */
final class SlowBodies implements Filter {
    private static final String BODY = SlowBodies.class.getName();
    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) any;
        HttpServletResponse response = (HttpServletResponse) answer;
        if (request.getAttribute(BODY) instanceof byte[] body) {
            chain.doFilter(new ReadRequest(request, body), response);
        } else if (request.getDispatcherType() != DispatcherType.REQUEST
                || !hasBody(request)
                || isUploadOfAnAccount(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > MOST_BYTES) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE);
        } else {
            read(request, response);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Files of staff are larger than forms; the server reads them into files. */
    private static boolean isUploadOfAnAccount(HttpServletRequest request) {
        String type = request.getContentType();
        HttpSession session = request.getSession(false);
        return type != null
                && type.startsWith("multipart/")
                && session != null
                && session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private static void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AsyncContext waiting = request.startAsync(request, response);
        waiting.setTimeout(LONGEST.toMillis());
        waiting.addListener(new GiveUp());
        request.getInputStream().setReadListener(new Body(request, response, waiting));
    }

    /** Closes the connection, so that the server does not wait for the rest. */
    private static void refuse(ServletResponse response, HttpStatus status) {
        HttpServletResponse http = (HttpServletResponse) response;
        http.setHeader("Connection", "close");
        http.setStatus(status.value());
    }

    private static final class Body implements ReadListener {
        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final AsyncContext waiting;
        private final ServletInputStream in;
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();
        private boolean isTooLarge;

        Body(HttpServletRequest request, HttpServletResponse response, AsyncContext waiting) throws IOException {
            this.request = request;
            this.response = response;
            this.waiting = waiting;
            this.in = request.getInputStream();
        }

        @Override
        public void onDataAvailable() throws IOException {
            byte[] buffer = new byte[4096];
            while (!isTooLarge && in.isReady()) {
                int count = in.read(buffer);
                if (count < 0) {
                    return;
                }
                read.write(buffer, 0, count);
                isTooLarge = read.size() > MOST_BYTES;
            }
            if (isTooLarge) {
                refuse(response, HttpStatus.CONTENT_TOO_LARGE);
                waiting.complete();
            }
        }

        @Override
        public void onAllDataRead() {
            request.setAttribute(BODY, read.toByteArray());
            waiting.dispatch();
        }

        @Override
        public void onError(Throwable gone) {
            waiting.complete();
        }
    }

    private static final class GiveUp implements AsyncListener {
        @Override
        public void onTimeout(AsyncEvent event) {
            refuse(event.getSuppliedResponse(), HttpStatus.REQUEST_TIMEOUT);
            event.getAsyncContext().complete();
        }

        @Override
        public void onComplete(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }

    /** Registers the filter behind that of the sessions, which reads no body and says whose upload it is. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        FilterRegistrationBean<SlowBodies> slowBodies() {
            FilterRegistrationBean<SlowBodies> registration = new FilterRegistrationBean<>(new SlowBodies());
            registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 5);
            registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
            return registration;
        }
    }
}
