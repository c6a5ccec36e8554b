using Pulumi;

namespace QsGen.Components.Database;

/// <summary>Looks whether the database can be left before anything of the stack is deleted, as a resource of the <c>qsgen</c>
/// provider.</summary>
internal sealed class DepartureResource(string name, ResourceArgs args, CustomResourceOptions options)
    : CustomResource("qsgen:index:Departure", name, args, options);
