namespace QsGen.Audit.Document;

/// <summary>A file that travels with the report.</summary>
/// <param name="Name">Its name, without folders; no two of a document share one.</param>
/// <param name="MediaType">Its media type, as <c>text/csv</c>.</param>
/// <param name="Description">What it is, in a sentence, for the reader's list of attachments.</param>
/// <param name="Relationship">What it is to the report.</param>
/// <param name="ModifiedAt">When its content was last changed.</param>
/// <param name="WriteAsync">Writes its bytes. Called once, after the last section was read.</param>
internal sealed record ReportAttachment(
    string Name,
    string MediaType,
    string Description,
    AttachmentRelationship Relationship,
    DateTimeOffset ModifiedAt,
    Func<Stream, CancellationToken, Task> WriteAsync);
