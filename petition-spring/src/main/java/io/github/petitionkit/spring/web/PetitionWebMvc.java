package io.github.petitionkit.spring.web;

import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Configures the library's part of the host's Spring MVC.
 *
 * @param basePath the prefix of the library's paths
 * @param json reads and writes the library's bodies
 */
record PetitionWebMvc(String basePath, PetitionJson json) implements WebMvcConfigurer {
    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        if (!basePath.isEmpty()) {
            paths.addPathPrefix(basePath, ServedPaths::isOurs);
        }
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new PetitionBodies(json));
    }
}
