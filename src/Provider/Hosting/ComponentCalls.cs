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
            ImmutableArray<PropertyProblem> problems = [.. component.Spec.Misfits(inputs, "is not an input of this component")];
            if (!problems.IsEmpty)
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

    private static RpcException Failed(StatusCode code, string message) => new(new Grpc.Core.Status(code, message));
}
