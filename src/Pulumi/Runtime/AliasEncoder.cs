using Rpc = QsGen.Wire.Rpc;

namespace Pulumi.Runtime;

/// <summary>Aliases as the engine wants them.</summary>
internal sealed class AliasEncoder(Resource owner, RunSettings settings, WaitGraph waits)
{
    /// <summary>Encodes an alias; the engine fills parts that are not given.</summary>
    public async Task<Rpc.Alias> EncodeAsync(Input<Alias> input)
    {
        var alias = await ValueAsync(input).ConfigureAwait(false) ?? throw new ArgumentException($"An alias of {owner.Identity} is null.");
        if (alias.Urn is { } urn)
        {
            return new() { Urn = urn };
        }

        var spec = new Rpc.Alias.Types.Spec
        {
            Name = await ValueAsync(alias.Name).ConfigureAwait(false) ?? "",
            Type = await ValueAsync(alias.Type).ConfigureAwait(false) ?? "",
            Stack = await ValueAsync(alias.Stack).ConfigureAwait(false) ?? "",
            Project = await ValueAsync(alias.Project).ConfigureAwait(false) ?? "",
        };
        if (await ParentUrnAsync(alias).ConfigureAwait(false) is { } parent)
        {
            spec.ParentUrn = parent;
        }
        else
        {
            spec.NoParent = alias.NoParent;
        }

        return new() { Spec = spec };
    }

    /// <summary>The URN that an alias stands for, for engines that do not fill parts themselves.</summary>
    public async Task<string> UrnAsync(Input<Alias> input)
    {
        var alias = await EncodeAsync(input).ConfigureAwait(false);
        if (alias.AliasCase == Rpc.Alias.AliasOneofCase.Urn)
        {
            return alias.Urn;
        }

        var spec = alias.Spec;
        var parent = spec switch
        {
            { HasParentUrn: true } => spec.ParentUrn,
            { NoParent: true } => null,
            _ when owner.Inheritance.Options.Parent is { } present => await waits.UrnAsync(owner, present).ConfigureAwait(false),
            _ => null,
        };
        var chain = parent?.Split("::")[2] is { } types && types != global::Pulumi.Stack.StackType ? $"{types}$" : "";
        return $"urn:pulumi:{Given(spec.Stack, settings.Stack)}::{Given(spec.Project, settings.Project)}"
            + $"::{chain}{Given(spec.Type, owner.Identity.Type)}::{Given(spec.Name, owner.Identity.Name)}";
    }

    private static string Given(string part, string present) => part.Length > 0 ? part : present;

    private static async Task<T?> ValueAsync<T>(Input<T>? input) =>
        input is null ? default : (await input.ToOutput().DataTask.ConfigureAwait(false)).Value;

    private async Task<string?> ParentUrnAsync(Alias alias) => alias switch
    {
        { Parent: not null, ParentUrn: not null } or { Parent: not null, NoParent: true } or { ParentUrn: not null, NoParent: true } =>
            throw new ArgumentException($"An alias of {owner.Identity} gives more than one of Parent, ParentUrn and NoParent."),
        { Parent: { } parent } => await waits.UrnAsync(owner, parent).ConfigureAwait(false),
        _ => await ValueAsync(alias.ParentUrn).ConfigureAwait(false),
    };
}
