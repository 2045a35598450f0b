// The same sources as the module for the JVM, with a library for each kind of phone: ./libraries puts them in place.
plugins {
    id("com.android.library") version "8.13.2"
    id("org.jetbrains.kotlin.android") version "2.4.10"
    id("org.jetbrains.kotlin.plugin.serialization") version "2.4.10"
}

group = "gridward"
version = "0.1.0"

android {
    namespace = "gridward"
    compileSdk = 36

    defaultConfig {
        // The first with `java.time`.
        minSdk = 26
        consumerProguardFiles("consumer-rules.pro")
    }

    sourceSets["main"].kotlin.srcDirs("../src/main/kotlin", "../snapshot")

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }

    // Libraries stay as they are in the package, so that they are opened in place at multiples of 16 KB.
    packaging.jniLibs.useLegacyPackaging = false

    publishing.singleVariant("release") { withSourcesJar() }
}

kotlin { jvmToolchain(17) }

dependencies {
    api("org.jetbrains.kotlinx:kotlinx-serialization-json:1.12.0")
    implementation("net.java.dev.jna:jna:5.19.1@aar")
    compileOnly("org.jetbrains.kotlinx:kotlinx-coroutines-core:1.11.0")
}

val check16k by tasks.registering(Exec::class) {
    description = "Fails where a library for a phone of 64 bits is not aligned to 16 KB."
    commandLine("sh", "-c", "./aligned src/main/jniLibs/arm64-v8a/*.so src/main/jniLibs/x86_64/*.so")
}

tasks.named("preBuild") { dependsOn(check16k) }
