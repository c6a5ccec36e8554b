using System.Text.Json.Nodes;
using QsGen.QuickSight;

namespace QsGen.Components.Deployment;

/// <summary>One QuickSight resource, complete: what the API would be sent, and what the stack registers under other names.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its QuickSight id.</param>
/// <param name="Body">Its properties in AWS API names, without anything secret.</param>
/// <param name="FileName">The file that <c>json apply</c> writes it to, relative to the output folder, with forward slashes.</param>
internal sealed record ResourceDocument(ResourceKind Kind, string Id, JsonObject Body, string FileName);
