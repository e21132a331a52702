package io.github.petitionkit.examples.site.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For development: receives every mail on the loopback address and shows it at {@code /mail}. */
@Configuration(proxyBeanMethods = false)
@Profile("demonstration")
class MailCatcher {
    private static final String LOOPBACK = "127.0.0.1";

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail mailServer() {
        return new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
    }

    @Bean
    JavaMailSender caughtMailSender(GreenMail server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(LOOPBACK);
        sender.setPort(server.getSmtp().getPort());
        return sender;
    }

    /** Shows the received mails. */
    @Controller
    @Profile("demonstration")
    static class MailPage {
        private static final int SHOWN = 30;
        private static final Pattern LINK = Pattern.compile("https?://\\S+");

        private final GreenMail server;

        MailPage(GreenMail server) {
            this.server = server;
        }

        /**
         * A mail.
         *
         * @param to the address
         * @param subject the subject
         * @param before the text up to its link
         * @param link the link; empty without one
         * @param after the text after the link
         */
        record CaughtMail(String to, String subject, String before, String link, String after) {}

        @GetMapping("/mail")
        String show(Model model) throws MessagingException, IOException {
            List<CaughtMail> mails = new ArrayList<>();
            for (MimeMessage message : server.getReceivedMessages()) {
                mails.add(caught(message));
            }
            Collections.reverse(mails);
            model.addAttribute("mails", mails.subList(0, Math.min(SHOWN, mails.size())));
            return "mail";
        }

        /** Returns the first text of a mail, which is the plain one where there are several. */
        private static String text(Part part) throws MessagingException, IOException {
            return part.getContent() instanceof Multipart parts
                    ? text(parts.getBodyPart(0))
                    : part.getContent().toString();
        }

        private static CaughtMail caught(MimeMessage message) throws MessagingException, IOException {
            String text = text(message).strip();
            Matcher link = LINK.matcher(text);
            boolean linked = link.find();
            return new CaughtMail(
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    linked ? text.substring(0, link.start()) : text,
                    linked ? link.group() : "",
                    linked ? text.substring(link.end()) : "");
        }
    }
}
