package io.github.petitionkit.spring.mail;

import jakarta.mail.internet.MimeMessage;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** {@link EnableAutoConfiguration Auto-configuration} of the formats in which bounces and complaints are reported. */
@AutoConfiguration
@ConditionalOnBooleanProperty("petitionkit.web.enabled")
public final class MailReportAutoConfiguration {
    MailReportAutoConfiguration() {}

    /** Reports by mail, if there is a parser of mail. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MimeMessage.class)
    static class Mime {
        @Bean
        MimeMailReports petitionkitMimeMailReports() {
            return new MimeMailReports();
        }
    }

    /** Reports in JSON. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JsonMapper.class)
    static class Ses {
        @Bean
        SesMailReports petitionkitSesMailReports() {
            return new SesMailReports();
        }
    }
}
