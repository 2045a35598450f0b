package gridward

import gridward.types.CheckPolicyRequest
import gridward.types.Language
import gridward.types.Policy
import gridward.types.PolicyCheck

/** What is wrong with a rule book, line by line, without an engine. */
fun checkPolicy(text: String, after: List<Policy> = emptyList(), language: Language = Language.En): PolicyCheck =
    read(raising { uniffi.gridward.checkPolicy(write(CheckPolicyRequest(text, after, language))) })

/** The ids of the rule books that come with the engine. */
fun presets(): List<String> = raising { uniffi.gridward.presets() }

/** A rule book that comes with the engine, whole. */
fun preset(id: String): Policy = read(raising { uniffi.gridward.preset(id) })

/** A rule book as its author writes it, `basedOn` another one where it is, made whole. */
fun readPolicy(text: String): Policy = read(raising { uniffi.gridward.readPolicy(text) })
