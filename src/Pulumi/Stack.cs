using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>The root of all resources. A subclass makes them in its constructor and has its outputs as properties.</summary>
public class Stack : ComponentResource
{
    internal const string StackType = "pulumi:pulumi:Stack";

    /// <summary>Registers the stack.</summary>
    /// <exception cref="InvalidOperationException">No deployment is running, or it has a stack already.</exception>
    public Stack(StackOptions? options = null)
        : base(StackType, NameOf(Deployment.Running), OptionsOf(options)) => Deployment.Running.Begin(this);

    internal Stack(Func<Task<IDictionary<string, object?>>> program, StackOptions? options)
        : this(options) => RegisterOutputs(Output.Create(RunAsync(program)));

    /// <summary>Registers the outputs of a subclass, once its constructor is done.</summary>
    /// <exception cref="RunException">A property marked as output has no value, or is not an output.</exception>
    internal void RegisterPropertyOutputs()
    {
        var properties = GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.DeclaringType!.IsSubclassOf(typeof(Stack)))
            .Select(property => (Property: property, Output: property.GetCustomAttribute<OutputAttribute>()))
            .Where(member => member.Output is not null)
            .Select(member => (Name: member.Output!.Name ?? member.Property.Name, Value: member.Property.GetValue(this)))
            .ToImmutableArray();
        Require(properties.Where(member => member.Value is null), "have no value assigned", "must be assigned");
        Require(properties.Where(member => member.Value is not IOutput), "have incorrect type", "must be of type Output<T> and assigned");
        RegisterOutputs(properties.ToDictionary(member => member.Name, member => member.Value));
    }

    private static void Require(IEnumerable<(string Name, object? Value)> bad, string problem, string remedy)
    {
        var names = string.Join(", ", bad.Select(member => member.Name));
        if (names.Length > 0)
        {
            throw new RunException($"Output(s) '{names}' {problem}. [Output] attributed properties {remedy} inside Stack constructor.");
        }
    }

    private static string NameOf(Deployment deployment) => $"{deployment.Settings.Project}-{deployment.Settings.Stack}";

    private static ComponentResourceOptions? OptionsOf(StackOptions? options) =>
        options is null ? null : new() { ResourceTransformations = [.. options.ResourceTransformations] };

    private static async Task<IDictionary<string, object?>> RunAsync(Func<Task<IDictionary<string, object?>>> program) =>
        await program().ConfigureAwait(false) is { } outputs ? outputs.ToImmutableDictionary() : ImmutableDictionary<string, object?>.Empty;
}
