using System.Collections.Immutable;
using Grpc.Core;
using QsGen.Provider.Components;
using QsGen.Provider.Resources;
using QsGen.Wire;
using QsGen.Wire.Rpc;

namespace QsGen.Provider.Hosting;

/// <summary>Makes the components of the package for programs in any language.</summary>
/// <param name="components">What the package offers.</param>
/// <param name="session">Knows the engine.</param>
/// <param name="folder">Where relative paths start.</param>
internal sealed class ComponentCalls(ImmutableArray<OfferedComponent> components, ProviderSession session, string folder)
{
    /// <summary>What the package offers.</summary>
    public ImmutableArray<OfferedComponent> Components => components;

    /// <summary>Makes a component.</summary>
    /// <exception cref="RpcException">It can't be made.</exception>
    public async Task<ConstructResponse> ConstructAsync(ConstructRequest request)
    {
        var component = components.FirstOrDefault(offered => offered.Spec.Token == request.Type)
            ?? throw Failed(StatusCode.InvalidArgument, $"package {PackageSchema.Package} has no component '{request.Type}'");
        var engine = session.Engine ?? throw Failed(StatusCode.FailedPrecondition, "the engine has not said yet where it is");
        try
        {
            var inputs = PropertyDecoder.FromStruct(request.Inputs).WithoutOutputs();
            if (Problems(component.Spec, inputs) is { IsEmpty: false } problems)
            {
                throw new ComponentInputException(problems);
            }

            return await component.MakeAsync(new(request, inputs, engine.Address, folder));
        }
        catch (ComponentInputException wrong)
        {
            throw FailureStatus.Of(wrong, request.Name);
        }
        catch (ResourceFailure failure)
        {
            throw FailureStatus.Of(failure);
        }
        catch (FormatException problem)
        {
            throw Failed(StatusCode.InvalidArgument, problem.Message);
        }
    }

    private static ImmutableArray<PropertyProblem> Problems(ResourceSpec spec, PropertyObject inputs) =>
    [
        .. spec.Inputs.Where(input => input.Required && inputs.Find(input.Name) is null or PropertyNull)
            .Select(input => new PropertyProblem(input.Name, "is required")),
        .. inputs.Where(input => input.Value is not PropertyNull).Select(input => Problem(spec, input)).OfType<PropertyProblem>(),
    ];

    private static PropertyProblem? Problem(ResourceSpec spec, KeyValuePair<string, PropertyValue> input)
    {
        var property = spec.Inputs.FirstOrDefault(known => known.Name == input.Key);
        var reason = property is null ? "is not an input of this component" : property.Complain(input.Value.WithoutSecrets());
        return reason is null ? null : new(input.Key, reason);
    }

    private static RpcException Failed(StatusCode code, string message) => new(new Grpc.Core.Status(code, message));
}
