# The people behind the records.
reject-personErased = This is about somebody who was erased from the record. A person who comes back is registered anew, under another id.
reject-underMeasure = { $id } is under a measure: nobody is erased before it is over.
reject-mayNotSearch = Nobody with this role may search for people by name.
finding-lookUpsMany = { $subject } has looked into files or searched { $count } times within an hour; { $limit } are usual.
code-responseEnded = the response has ended
code-fileClosed = the person has left
code-personAsked = the person has asked for it
code-erasureOrdered = ordered by an authority
code-forDuty = for a duty
code-forHealth = for somebody's health
code-forEnquiry = to answer an enquiry
code-forTracing = to trace infections
code-forAudit = to check how the file was kept
code-forEmergency = in an emergency
