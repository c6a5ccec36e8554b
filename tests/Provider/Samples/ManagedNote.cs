using QsGen.Provider.Resources;
using QsGen.Wire;

namespace QsGen.Tests.Provider.Samples;

/// <summary>A text file, for instance to tell operators which deployment they look at.</summary>
/// <param name="folder">Where relative paths start.</param>
internal sealed class ManagedNote(string folder) : ManagedResource
{
    private const string PathInput = "path";
    private const string TextInput = "text";

    /// <inheritdoc/>
    public override ResourceSpec Spec { get; } = new(
        "qsgen:index:Note",
        "A text file.",
        [
            new(PathInput, PropertyKind.Text, "Where it lies.") { Required = true },
            new(TextInput, PropertyKind.Text, "What it says.") { Required = true },
        ],
        [new("length", PropertyKind.Integer, "How many characters it has.")]);

    /// <inheritdoc/>
    public override IEnumerable<PropertyProblem> Judge(PropertyObject inputs)
    {
        if (inputs.Text(TextInput) is { Length: 0 })
        {
            yield return new(TextInput, "is empty; say something or leave the note out");
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<PropertyDifference> Diff(ManagedState old, PropertyObject news)
    {
        PropertyDifference?[] changes =
        [
            PropertyDifference.Between(PathInput, old.Inputs, news, replaces: true),
            PropertyDifference.Between(TextInput, old.Inputs, news),
        ];
        return changes.OfType<PropertyDifference>();
    }

    /// <inheritdoc/>
    public override Task<PropertyObject> PreviewCreateAsync(PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken) =>
        Task.FromResult(Outputs(inputs));

    /// <inheritdoc/>
    public override async Task<ManagedState> CreateAsync(PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken)
    {
        await WriteAsync(inputs, cancellationToken);
        return new(inputs.Text(PathInput)!, inputs, Outputs(inputs));
    }

    /// <inheritdoc/>
    public override async Task<ManagedState?> ReadAsync(ManagedState old, CancellationToken cancellationToken)
    {
        if (!File.Exists(FileOf(old.Inputs)))
        {
            return null;
        }

        var found = old.Inputs.SetItem(TextInput, await File.ReadAllTextAsync(FileOf(old.Inputs), cancellationToken));
        return old with { Inputs = found, Outputs = Outputs(found) };
    }

    /// <inheritdoc/>
    public override async Task<PropertyObject> UpdateAsync(
        ManagedState old, PropertyObject news, IResourceLog log, CancellationToken cancellationToken)
    {
        await WriteAsync(news, cancellationToken);
        return Outputs(news);
    }

    /// <inheritdoc/>
    public override Task DeleteAsync(ManagedState old, IResourceLog log, CancellationToken cancellationToken)
    {
        File.Delete(FileOf(old.Inputs));
        return Task.CompletedTask;
    }

    private static PropertyObject Outputs(PropertyObject inputs) =>
        inputs.SetItem("length", inputs.Text(TextInput) is { } text ? text.Length : PropertyValue.Unknown);

    private string FileOf(PropertyObject inputs) => Path.GetFullPath(inputs.Text(PathInput)!, folder);

    // Beside it and then moved, so that whoever reads never sees half a note.
    private async Task WriteAsync(PropertyObject inputs, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllTextAsync($"{FileOf(inputs)}.new", inputs.Text(TextInput), cancellationToken);
            File.Move($"{FileOf(inputs)}.new", FileOf(inputs), overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ResourceFailure($"{inputs.Text(PathInput)}: cannot be written: {exception.Message}", exception)
            {
                NothingChanged = true,
            };
        }
    }
}
