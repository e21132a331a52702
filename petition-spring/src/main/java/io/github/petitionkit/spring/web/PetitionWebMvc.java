package io.github.petitionkit.spring.web;

import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Our part of the host's Spring MVC.
 *
 * @param basePath what stands before our paths, and only before ours
 * @param json reads and writes our bodies
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
